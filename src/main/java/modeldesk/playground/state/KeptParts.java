package modeldesk.playground.state;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import modeldesk.playground.wire.KeptCounters;
import modeldesk.playground.wire.KeptGit;
import modeldesk.playground.wire.KeptShelf;

/// Between what the Playground knows beside its models and what its data folder keeps of it.
final class KeptParts {
  private KeptParts() {}

  static KeptGit git(GitContents git) {
    return new KeptGit(
        mapped(git.settings(), KeptParts::settings),
        mapped(
            git.requests(),
            r -> new KeptGit.Request(r.number(), r.committed().toString(), r.merged())),
        git.number());
  }

  static GitContents git(KeptGit kept) {
    return new GitContents(
        mapped(kept.settings(), KeptParts::settings),
        mapped(
            kept.requests(),
            r -> new PullRequest(r.number(), Instant.parse(r.committed()), r.merged())),
        kept.number());
  }

  private static <A, B> Map<String, B> mapped(Map<String, A> from, Function<A, B> map) {
    Map<String, B> to = new TreeMap<>();
    from.forEach((key, value) -> to.put(key, map.apply(value)));
    return to;
  }

  private static KeptGit.Settings settings(GitSettings git) {
    return new KeptGit.Settings(
        git.authMethod(),
        git.baseBranch(),
        git.branchPerPullRequest(),
        git.cloneUrl(),
        git.follower(),
        git.provider(),
        git.modelPath(),
        git.requirePullRequest(),
        git.webUrl(),
        git.conflict());
  }

  private static GitSettings settings(KeptGit.Settings kept) {
    return new GitSettings(
        kept.authMethod(),
        kept.baseBranch(),
        kept.branchPerPullRequest(),
        kept.cloneUrl(),
        kept.follower(),
        kept.provider(),
        kept.modelPath(),
        kept.requirePullRequest(),
        kept.webUrl(),
        kept.conflict());
  }

  static KeptShelf shelf(ShelfContents shelf) {
    return new KeptShelf(
        shelf.published().stream().map(KeptParts::document).toList(),
        shelf.drafts().stream()
            .map(draft -> new KeptShelf.Draft(document(draft.document()), draft.branchId()))
            .toList());
  }

  static ShelfContents shelf(KeptShelf kept) {
    return new ShelfContents(
        kept.published().stream().map(KeptParts::document).toList(),
        kept.drafts().stream()
            .map(draft -> new ShelfContents.Draft(document(draft.document()), draft.branchId()))
            .toList());
  }

  private static KeptShelf.Document document(ContentDocument d) {
    return new KeptShelf.Document(
        d.id(),
        d.identifier(),
        d.name(),
        d.modelId(),
        d.folder(),
        d.personal(),
        d.owner(),
        d.labels(),
        d.pullRequest(),
        d.queries().stream()
            .map(q -> new KeptShelf.Query(q.name(), q.key(), q.topic(), q.view(), q.fields()))
            .toList(),
        d.filters());
  }

  private static ContentDocument document(KeptShelf.Document kept) {
    return new ContentDocument(
        kept.id(),
        kept.identifier(),
        kept.name(),
        kept.modelId(),
        kept.folder(),
        kept.personal(),
        kept.owner(),
        kept.labels(),
        kept.pullRequest(),
        kept.queries().stream()
            .map(q -> new ContentQuery(q.name(), q.key(), q.topic(), q.view(), q.fields()))
            .toList(),
        kept.filters());
  }

  static KeptCounters counters(Counters counters) {
    return new KeptCounters(
        counters.version(), counters.workbookBases().stream().sorted().toList());
  }

  static Counters counters(KeptCounters kept) {
    return new Counters(kept.version(), Set.copyOf(kept.workbookBases()));
  }
}
