package modeldesk.playground.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.state.Contents;
import modeldesk.playground.state.Counters;
import modeldesk.playground.state.GitContents;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.Lazy;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.ShelfContents;
import modeldesk.playground.state.Warehouse;
import org.jspecify.annotations.Nullable;

/// Fills a new Playground: 5 connections, one of them without models; on "Store warehouse" 134
/// models, 60 branches of "Blobs R Us" and 300 nameless workbook models; one large model; four
/// models in git.
public final class Seed {
  /// Models of "Store warehouse" that are neither branches nor workbooks.
  public static final int STORE_MODELS = 134;

  public static final int BRANCHES = 60;
  public static final int WORKBOOKS = 300;

  /// How many pull requests the git host has seen already.
  private static final int PULL_REQUESTS = 16;

  private static final Instant START = Instant.parse("2025-03-03T08:00:00Z");
  private static final Instant LATEST = Instant.parse("2026-09-14T16:40:00Z");

  private final List<ModelEntry> models = new ArrayList<>();
  private final Map<String, Lazy<Warehouse>> warehouses = new HashMap<>();
  private final Map<String, Lazy<SortedMap<String, Authored>>> files = new HashMap<>();
  private final Map<String, GitSettings> git = new HashMap<>();

  private Seed() {}

  public static Contents contents() {
    Seed seed = new Seed();
    seed.store();
    seed.marketing();
    seed.finance();
    seed.archive();
    seed.loyalty();
    return new Contents(
        connections(),
        seed.models,
        seed.warehouses,
        seed.files,
        new GitContents(seed.git, Map.of(), PULL_REQUESTS),
        new ShelfContents(BlobsDocuments.all(), List.of()),
        new Counters(1, Set.of()));
  }

  private static List<ConnectionEntry> connections() {
    return List.of(
        new ConnectionEntry(
            Sample.STORE_WAREHOUSE, "Store warehouse", "snowflake", "BLOBS", "ecomm", false),
        new ConnectionEntry(
            Sample.MARKETING_LAKE, "Marketing lake", "bigquery", "blobs-lake", null, false),
        new ConnectionEntry(Sample.FINANCE, "Finance", "postgres", "ledger", "public", false),
        new ConnectionEntry(Sample.ARCHIVE, "Archive", "databricks", "archive", "cold", true),
        new ConnectionEntry(Sample.LOYALTY, "Loyalty", "mysql", "loyalty", "points", false));
  }

  private void store() {
    String home = Sample.STORE_WAREHOUSE;
    warehouses.put(home, Lazy.of(BlobsTables::warehouse));
    add(Sample.STORE_SCHEMA, "Store warehouse", ModelKind.SCHEMA, null, home, 40);
    String schema = Sample.STORE_SCHEMA;
    add(Sample.BLOBS_R_US, "Blobs R Us", ModelKind.SHARED, schema, home, 0);
    files.put(Sample.BLOBS_R_US, Lazy.of(() -> BlobsFiles.of("blobs_r_us")));
    add(
        Sample.BLOBS_FINANCE,
        "Blobs R Us · Finance",
        ModelKind.SHARED_EXTENSION,
        Sample.BLOBS_R_US,
        home,
        2);
    files.put(Sample.BLOBS_FINANCE, Lazy.of(() -> BlobsFiles.of("blobs_r_us_finance")));
    List<String> names = Names.models(STORE_MODELS - 3);
    for (int i = 0; i < names.size(); i++) {
      String id = Sample.id("model", names.get(i));
      add(id, names.get(i), ModelKind.SHARED, schema, home, 50 + i * 3);
      files.put(id, Lazy.of(Seed::bare));
    }
    deleted(Sample.DELETED_MODEL, "Blobs R Us (2023)", ModelKind.SHARED, schema);
    String branch = Sample.id("branch", "old/rebrand");
    deleted(branch, "old/rebrand", ModelKind.BRANCH, Sample.BLOBS_R_US);
    branches();
    for (int i = 1; i <= WORKBOOKS; i++) {
      String id = Sample.id("workbook", Integer.toString(i));
      add(id, null, ModelKind.WORKBOOK, Sample.BLOBS_R_US, home, i % 37);
    }
  }

  private void branches() {
    List<String> names = Names.branches(BRANCHES - 1);
    add(
        Sample.RETURNS_DESK,
        "feat/returns-desk",
        ModelKind.BRANCH,
        Sample.BLOBS_R_US,
        Sample.STORE_WAREHOUSE,
        1);
    files.put(Sample.RETURNS_DESK, Lazy.of(() -> BlobsFiles.of("returns_desk")));
    for (int i = 0; i < names.size(); i++) {
      String id = Sample.id("branch", names.get(i));
      add(id, names.get(i), ModelKind.BRANCH, Sample.BLOBS_R_US, Sample.STORE_WAREHOUSE, 3 + i * 5);
    }
  }

  private void marketing() {
    String home = Sample.MARKETING_LAKE;
    String schema = Sample.id("model", "Marketing lake");
    LargeRetailer retailer = new LargeRetailer(20260914);
    warehouses.put(home, Lazy.of(retailer::warehouse));
    add(schema, "Marketing lake", ModelKind.SCHEMA, null, home, 30);
    add(Sample.LARGE_RETAILER, "Large retailer", ModelKind.SHARED, schema, home, 6);
    files.put(Sample.LARGE_RETAILER, Lazy.of(retailer::files));
  }

  private void finance() {
    String home = Sample.FINANCE;
    String schema = Sample.id("model", "Finance");
    warehouses.put(home, Lazy.of(SmallTables::finance));
    add(schema, "Finance", ModelKind.SCHEMA, null, home, 60);
    add(Sample.LEDGER, "Ledger", ModelKind.SHARED, schema, home, 9);
    add(Sample.LEDGER_MIRROR, "Ledger mirror", ModelKind.SHARED, schema, home, 12);
    files.put(Sample.LEDGER, Lazy.of(() -> BlobsFiles.of("ledger")));
    files.put(Sample.LEDGER_MIRROR, Lazy.of(() -> BlobsFiles.of("ledger")));
    add(Sample.LEDGER_BRANCH, "close/q3", ModelKind.BRANCH, Sample.LEDGER, home, 8);
    add(Sample.PRICES, "Prices", ModelKind.SHARED, schema, home, 14);
    files.put(Sample.PRICES, Lazy.of(() -> BlobsFiles.of("ledger")));
    add(Sample.PRICES_BRANCH, "fix/rounding", ModelKind.BRANCH, Sample.PRICES, home, 13);
    add(Sample.BUDGET, "Budget", ModelKind.SHARED, schema, home, 20);
    files.put(Sample.BUDGET, Lazy.of(() -> BlobsFiles.of("ledger")));
    add(Sample.BUDGET_BRANCH, "try/zero-base", ModelKind.BRANCH, Sample.BUDGET, home, 19);
    add(Sample.MIRROR_BRANCH, "fix/periods", ModelKind.BRANCH, Sample.LEDGER_MIRROR, home, 11);
    git.put(Sample.LEDGER, GitSettings.hosted("ledger-model", "always", false, false));
    git.put(Sample.LEDGER_MIRROR, GitSettings.hosted("ledger-mirror", "never", true, false));
    git.put(Sample.PRICES, GitSettings.hosted("prices", "never", false, false));
    git.put(Sample.BUDGET, GitSettings.hosted("budget", "never", false, true));
  }

  private void archive() {
    String home = Sample.ARCHIVE;
    String schema = Sample.id("model", "Archive");
    warehouses.put(home, Lazy.of(SmallTables::archive));
    add(schema, "Archive", ModelKind.SCHEMA, null, home, 200);
    add(Sample.OLD_STORES, "Old stores", ModelKind.SHARED, schema, home, 150);
    files.put(Sample.OLD_STORES, Lazy.of(Seed::bare));
    String branch = Sample.OLD_STORES_BRANCH;
    add(branch, "audit/closures", ModelKind.BRANCH, Sample.OLD_STORES, home, 120);
  }

  /// A connection nobody made a model for yet.
  private void loyalty() {
    warehouses.put(Sample.LOYALTY, Lazy.of(SmallTables::loyalty));
  }

  private void add(
      String id,
      @Nullable String name,
      ModelKind kind,
      @Nullable String base,
      String connection,
      int hoursOld) {
    Instant updated = LATEST.minus(Duration.ofHours(hoursOld));
    Instant created = START.plus(Duration.ofHours(models.size()));
    models.add(new ModelEntry(id, name, kind, base, connection, created, updated, null));
  }

  private void deleted(String id, String name, ModelKind kind, String base) {
    Instant gone = LATEST.minus(Duration.ofDays(90));
    models.add(new ModelEntry(id, name, kind, base, Sample.STORE_WAREHOUSE, START, gone, gone));
  }

  /// The files of a shared model in which nothing was authored yet.
  public static SortedMap<String, Authored> bare() {
    SortedMap<String, Authored> bare = new TreeMap<>();
    bare.put("model", new Authored.Delta("default_row_limit: 1000\n"));
    bare.put("relationships", new Authored.Delta("[]\n"));
    return bare;
  }
}
