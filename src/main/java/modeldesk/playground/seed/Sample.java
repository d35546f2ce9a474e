package modeldesk.playground.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// The ids of the sample, the same on every start.
public final class Sample {
  public static final String STORE_WAREHOUSE = id("connection", "Store warehouse");
  public static final String MARKETING_LAKE = id("connection", "Marketing lake");
  public static final String FINANCE = id("connection", "Finance");
  public static final String ARCHIVE = id("connection", "Archive");

  /// A connection without any model: the first is its schema model, and its tables come with the
  /// first refresh.
  public static final String LOYALTY = id("connection", "Loyalty");

  /// The schema model of "Store warehouse".
  public static final String STORE_SCHEMA = id("model", "Store warehouse");

  /// The shared model of the demo, not connected to git.
  public static final String BLOBS_R_US = id("model", "Blobs R Us");

  /// The shared extension "Blobs R Us · Finance".
  public static final String BLOBS_FINANCE = id("model", "Blobs R Us · Finance");

  /// The branch `feat/returns-desk` of [#BLOBS_R_US], with changes of its own.
  public static final String RETURNS_DESK = id("branch", "feat/returns-desk");

  /// The first of the nameless workbook models.
  public static final String WORKBOOK = id("workbook", "1");

  /// A deleted shared model of "Store warehouse".
  public static final String DELETED_MODEL = id("model", "Blobs R Us (2023)");

  /// 400 views and 12,000 fields, on "Marketing lake".
  public static final String LARGE_RETAILER = id("model", "Large retailer");

  /// A shared model whose git settings always demand a pull request, on "Finance".
  public static final String LEDGER = id("model", "Ledger");

  /// The branch `close/q3` of [#LEDGER].
  public static final String LEDGER_BRANCH = id("branch", "close/q3");

  /// A shared model that follows git and so is read-only, on "Finance".
  public static final String LEDGER_MIRROR = id("model", "Ledger mirror");

  /// A branch of [#LEDGER_MIRROR].
  public static final String MIRROR_BRANCH = id("branch", "fix/periods");

  /// A shared model in git that takes changes without a pull request, on "Finance".
  public static final String PRICES = id("model", "Prices");

  /// The branch `fix/rounding` of [#PRICES].
  public static final String PRICES_BRANCH = id("branch", "fix/rounding");

  /// A shared model whose repository does not go together with it any more, on "Finance".
  public static final String BUDGET = id("model", "Budget");

  /// The branch `try/zero-base` of [#BUDGET].
  public static final String BUDGET_BRANCH = id("branch", "try/zero-base");

  /// A shared model on "Archive", whose schema is refreshed by branch only.
  public static final String OLD_STORES = id("model", "Old stores");

  /// The one branch of [#OLD_STORES].
  public static final String OLD_STORES_BRANCH = id("branch", "audit/closures");

  private Sample() {}

  /// The id of a sample object.
  static String id(String kind, String name) {
    return UUID.nameUUIDFromBytes(("playground/" + kind + "/" + name).getBytes(UTF_8)).toString();
  }
}
