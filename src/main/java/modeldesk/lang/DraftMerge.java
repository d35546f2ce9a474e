package modeldesk.lang;

import java.util.List;
import java.util.Objects;
import modeldesk.model.Draft;
import modeldesk.model.ModelFile;
import modeldesk.yaml.YamlMerge;
import org.jspecify.annotations.Nullable;

/// How a draft and what Omni holds now go together (api.md §3.6; §8, item 6).
public sealed interface DraftMerge {
  /// Nothing of the file was changed by somebody else: Omni wrote what the draft began with in
  /// other characters, or both came to the same.
  record Same() implements DraftMerge {}

  /// Both sides have a text; `taken` are the keys that were changed and decided by themselves.
  record ByKey(YamlMerge merge, List<MergedKey> taken) implements DraftMerge {
    public ByKey {
      taken = List.copyOf(taken);
    }
  }

  /// The file is not in Omni any more, and was changed here.
  record GoneThere() implements DraftMerge {}

  /// The draft deletes the file, and it was changed in Omni.
  record GoneHere() implements DraftMerge {}

  /// Whether nobody has to be asked.
  default boolean isClean() {
    return switch (this) {
      case Same _ -> true;
      case ByKey(var merge, _) -> merge.isClean();
      case GoneThere _, GoneHere _ -> false;
    };
  }

  /// Brings a draft together with what Omni holds now, null for nothing. Parses the texts: for the
  /// CPU lane.
  static DraftMerge of(Draft draft, @Nullable ModelFile theirs) {
    String mine = draft.text();
    String their = theirs == null ? null : theirs.text();
    String base = draft.baseText();
    if (Objects.equals(mine, their) || isRewritten(base, their)) {
      return new Same();
    }
    if (their == null) {
      return new GoneThere();
    }
    if (mine == null) {
      return new GoneHere();
    }
    String began = base == null ? "" : base;
    YamlMerge merge = YamlMerge.of(began, mine, their);
    return new ByKey(merge, MergedKeys.of(merge, began, mine, their));
  }

  /// Whether a merge has nothing to bring from `their` to what it began with.
  private static boolean isRewritten(@Nullable String base, @Nullable String their) {
    if (base == null || their == null) {
      return false;
    }
    YamlMerge brought = YamlMerge.of(base, base, their);
    return brought.isClean() && brought.text().equals(base);
  }
}
