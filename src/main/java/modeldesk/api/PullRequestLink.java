package modeldesk.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import modeldesk.model.GitState;
import org.jspecify.annotations.Nullable;

/// Decides whether the address of a pull request may be opened: only https, and only on the host
/// that the model's git settings name or below it (api.md §2.12).
public final class PullRequestLink {
  /// `git@host:path`, the short form of an ssh address.
  private static final Pattern SHORT_SSH = Pattern.compile("(?:[^/@]+@)?([^/:@]+):(?!//).*");

  private PullRequestLink() {}

  /// The address, or nothing where it must not be opened.
  public static Optional<URI> accept(@Nullable String url, GitState.Connected git) {
    URI link = url == null ? null : parse(url.strip());
    if (link == null
        || !"https".equalsIgnoreCase(link.getScheme())
        || link.getHost() == null
        || link.getUserInfo() != null) {
      return Optional.empty();
    }
    String host = link.getHost().toLowerCase(Locale.ROOT);
    boolean known =
        Stream.of(host(git.webUrl()), host(git.cloneUrl())).anyMatch(home -> isAt(host, home));
    return known ? Optional.of(link) : Optional.empty();
  }

  private static boolean isAt(String host, String home) {
    return !home.isEmpty()
        && (host.equals(home) || (home.contains(".") && host.endsWith("." + home)));
  }

  /// The host of a repository's address, or an empty text. The ssh doors of the big providers stand
  /// on a host of their own below the one that shows pull requests.
  private static String host(@Nullable String address) {
    if (address == null) {
      return "";
    }
    String text = address.strip();
    Matcher ssh = SHORT_SSH.matcher(text);
    URI uri = ssh.matches() ? null : parse(text);
    String host = ssh.matches() ? ssh.group(1) : uri == null ? null : uri.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^(alt)?ssh\\.", "");
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
