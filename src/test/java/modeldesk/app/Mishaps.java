package modeldesk.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A test that is run with mishaps. Each time it is every third one, from another on in each test,
/// so that all of them come up; `-Dfaults.each=1` makes it all of them in all tests.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Mishaps.Some.class)
@interface Mishaps {
  /// Which of the three turns the test has.
  int turn();

  /// Finds them.
  final class Some implements ArgumentsProvider, AnnotationConsumer<Mishaps> {
    private int turn;

    /// Those whose turn it is.
    static Stream<Mishap> of(int turn) {
      int each = Integer.getInteger("faults.each", 3);
      List<Mishap> all = List.of(Mishap.values());
      return IntStream.range(0, all.size())
          .filter(place -> (place + turn) % each == 0)
          .mapToObj(all::get);
    }

    @Override
    public void accept(Mishaps mishaps) {
      turn = mishaps.turn();
    }

    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return of(turn).map(Arguments::of);
    }
  }
}
