package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every answer in the OpenAPI dialect, successes and refusals, has the status and the keys with
/// their types that Omni's public OpenAPI document gives the call. `?` marks keys that may be
/// missing, `|null` values that may be null.
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MODEL =
      "{'baseModelId':'string|null','connectionId':'string|null','createdAt':'string',"
          + "'deletedAt':'string|null','id':'string','modelKind':'string|null',"
          + "'name':'string|null','updatedAt':'string',"
          + "'branches?':[{'id':'string','name':'string'}]}";
  private static final String PAGE =
      "{'hasNextPage':'boolean','nextCursor':'string|null','pageSize':'number',"
          + "'totalRecords':'number'}";
  private static final String CONNECTION =
      "{'baseRole':'string|null','branchConnectionEnvironmentOverridesUserAttr':'boolean|null',"
          + "'database':'string|null','defaultSchema':'string|null','deletedAt':'string|null',"
          + "'dialect':'snowflake,bigquery,redshift,postgres,mysql,databricks',"
          + "'environmentConnectionSwitchesSchemaModel':'boolean|null','id':'uuid',"
          + "'name':'string','userAttributeNameForConnectionsEnvironments':'string|null',"
          + "'userAttributeValuesForDefaultEnvironment':'array|null'}";
  private static final String GIT =
      "{'authMethod':'ssh,https_token','baseBranch':'string','branchPerPullRequest':'boolean',"
          + "'cloneUrl':'string','gitFollower':'boolean','gitServiceProvider':'string',"
          + "'modelPath':'string|null','publicKey':'string|null',"
          + "'requirePullRequest':'always,users-only,never','sshUrl':'string',"
          + "'webUrl':'string|null','webhookSecret?':'string','webhookUrl':'string'}";
  private static final String YAML =
      "{'checksums?':{'*':'string'},'files':{'*':'string'},'version':'number',"
          + "'viewNames?':{'*':'any'}}";
  private static final String TOPIC =
      "'base_view_name':'string','description?':'string','group_label?':'string',"
          + "'hidden?':'boolean','label?':'string','name':'string'";
  private static Desk desk;

  @BeforeAll
  static void start() {
    desk = new Desk(Desk.options().withDialect(Dialect.OPENAPI).withRefreshTime(Duration.ZERO));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String shape(String name) {
    return switch (name) {
      case "models" -> "{'pageInfo':" + PAGE + ",'records':[" + MODEL + "]}";
      case "connections" -> "{'connections':[" + CONNECTION + "]}";
      case "created" ->
          "{'success':'boolean','error?':'string','message?':'string',"
              + "'model?':{'id':'uuid','modelKind':'string','name':'string|null'}}";
      case "renamed" -> "{'model':{'id':'uuid','name':'string'},'success':'boolean'}";
      case "success" -> "{'success':'boolean'}";
      case "merged" ->
          "{'failed_drafts_count':'number','git_synced':'boolean',"
              + "'published_drafts_count':'number','success':'boolean'}";
      case "job" ->
          "{'job_id':'string','job_type':'string','status':'IN_PROGRESS,COMPLETED,FAILED'}";
      case "refreshed" ->
          "{'jobId':'string','modelId':'string','status':'running,completed,failed'}";
      case "reset" ->
          "{'cache_reset':{'created_at':'string|null','model_id':'string',"
              + "'policy_name':'string','reset_at':'string|null','updated_at':'string|null'},"
              + "'success':'boolean'}";
      case "yaml" -> YAML;
      case "deleted file" -> "{'fileName':'string','success':'boolean'}";
      case "validation" ->
          "{'issues':[{'field?':'string','message':'string','severity':'error,warning',"
              + "'view?':'string'}],'valid':'boolean'}";
      case "git" -> GIT;
      case "unlinked" -> "{'message':'string','success':'boolean'}";
      case "synced" ->
          "{'didSync':'boolean','gitSha':'string|null','inSync':'boolean','message':'string'}";
      case "committed" ->
          "{'did_sync':'boolean','git_sha':'string|null','in_sync':'boolean',"
              + "'pr_url':'string|null'}";
      case "schemas" -> "{'schemas':['string']}";
      case "topics" -> "{'success':'boolean','topics':[{" + TOPIC + "}]}";
      case "topic" ->
          "{'success':'boolean','topic':{"
              + TOPIC
              + ",'relationships':[{'*':'any'}],'views':[{'*':'any'}]}}";
      case "views" ->
          "{'success':'boolean','views':[{'description?':'string','hidden?':'boolean',"
              + "'label?':'string','name':'string',"
              + "'fields':[{'name':'string','type':'dimension,measure,filter'}]}]}";
      case "content" ->
          "{'branch':{'|null':'','id':'string','name':'string'},'content':['any'],"
              + "'model_id':'string'}";
      case "replaced" ->
          "{'replaced_dashboard_filters_count':'integer','replaced_documents_count':'integer',"
              + "'replaced_queries_count':'integer','replaced_workbook_models_count':'integer',"
              + "'skipped_pr_required_count':'integer'}";
      case "exposures" -> "{'pageInfo':" + PAGE + ",'records':['any']}";
      case "error" -> "{'detail':'string','status':'integer'}";
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest(name = "{0} {1}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /models?include=activeBranches&pageSize=100              |    | 200 | models",
        "GET    | /models?includeDeleted=true&modelKind=WORKBOOK           |    | 200 | models",
        "GET    | /models?pageSize=1000                                    |    | 200 | models",
        "GET    | /models?cursor=nonsense                                  |    | 200 | models",
        "GET    | /models?include=everything                               |    | 200 | models",
        "GET    | /connections                                             |    | 200 | connections",
        "POST   | /models | {'connectionId':'{store}','modelKind':'BRANCH','baseModelId':'{blobs}','modelName':'a/b'} | 200 | created",
        "POST   | /models | {'connectionId':'{store}','modelKind':'BRANCH','baseModelId':'{blobs}','modelName':'feat/returns-desk'} | 200 | created",
        "POST   | /models | {'connectionId':'{store}'}                     | 400 | error",
        "POST   | /models | {'connectionId':'{none}'}                      | 404 | error",
        "PATCH  | /models/{prices} | {'name':'Price lists'}                | 200 | renamed",
        "PATCH  | /models/{prices} | {'name':''}                           | 400 | error",
        "PATCH  | /models/{none}   | {'name':'x'}                          | 404 | error",
        "DELETE | /models/{blobs}/branch/none                              |    | 404 | error",
        "POST   | /models/{ledger}/branch/close%2Fq3/merge | {}            | 403 | error",
        "POST   | /models/{budget}/branch/try%2Fzero-base/merge | {}       | 400 | error",
        "POST   | /models/{prices}/branch/fix%2Frounding/merge | {'publish_drafts':false} | 200 | merged",
        "POST   | /models/{none}/branch/x/merge | {}                       | 404 | error",
        "POST   | /models/{blobs}/refresh                                  |    | 200 | refreshed",
        "POST   | /models/{stores}/refresh                                 |    | 400 | error",
        "GET    | /jobs/7/status                                           |    | 404 | error",
        "POST   | /models/{blobs}/cache_reset/daily | {'resetAt':'2025-01-01T00:00:00Z'} | 200 | reset",
        "POST   | /models/{blobs}/cache_reset/daily | {'resetAt':'2999-01-01T00:00:00Z'} | 400 | error",
        "POST   | /models/{blobs}/cache_reset/none  | {}                   | 404 | error",
        "GET    | /models/{blobs}/yaml?includeChecksums=true               |    | 200 | yaml",
        "GET    | /models/{blobs}/yaml?mode=history                        |    | 200 | yaml",
        "GET    | /models/{blobs}/yaml?includeSchemas=archive_2019         |    | 200 | yaml",
        "GET    | /models/{schema}/yaml?branchId={desk}                    |    | 404 | error",
        "GET    | /models/{none}/yaml                                      |    | 404 | error",
        "GET    | /models/{blobs}/yaml?includeSchemas=a,b                  |    | 404 | error",
        "GET    | /models/{workbook}/yaml?mode=extension&branchId={desk}   |    | 404 | error",
        "POST   | /models/{blobs}/yaml | {'fileName':'o.topic','yaml':'base_view: ecomm__users'} | 200 | yaml",
        "POST   | /models/{blobs}/yaml | {'fileName':'o.txt','yaml':''}    | 400 | error",
        "POST   | /models/{blobs}/yaml | {'fileName':'api.topic','yaml':'','previousChecksum':'x'} | 409 | error",
        "POST   | /models/{none}/yaml  | {'fileName':'o.topic','yaml':''}  | 404 | error",
        "DELETE | /models/{blobs}/yaml?fileName=returns.topic              |    | 200 | deleted file",
        "DELETE | /models/{blobs}/yaml?fileName=model                      |    | 400 | error",
        "DELETE | /models/{blobs}/yaml?fileName=none.topic                 |    | 404 | error",
        "GET    | /models/{blobs}/validate?limit=3                         |    | 200 | validation",
        "GET    | /models/{stores}/validate                                |    | 200 | validation",
        "GET    | /models/{schema}/validate?branchId={desk}                |    | 404 | error",
        "GET    | /models/{ledger}/git?include=webhookSecret               |    | 200 | git",
        "GET    | /models/{blobs}/git                                      |    | 404 | error",
        "POST   | /models/{stores}/git | {'cloneUrl':'git@github.com:b/m.git'} | 201 | git",
        "POST   | /models/{ledger}/git | {'cloneUrl':'git@github.com:b/m.git'} | 409 | error",
        "POST   | /models/{blobs}/git  | {'cloneUrl':'nonsense'}           | 400 | error",
        "PATCH  | /models/{mirror}/git | {'branchPerPullRequest':true}     | 200 | git",
        "DELETE | /models/{mirror}/git                                     |    | 200 | unlinked",
        "POST   | /models/{budget}/git/sync | {}                           | 200 | synced",
        "GET    | /models/{blobs}/schemas?branch_id={desk}                 |    | 200 | schemas",
        "GET    | /models/{blobs}/topic                                    |    | 200 | topics",
        "GET    | /models/{blobs}/topic/order_transactions                 |    | 200 | topic",
        "GET    | /models/{blobs}/topic/none                               |    | 404 | error",
        "PATCH  | /models/{blobs}/topic/shoppers | {'label':'S'}           | 200 | success",
        "DELETE | /models/{blobs}/topic/visits?branch_id={desk}&mode=MERGED |   | 200 | success",
        "GET    | /models/{blobs}/view                                     |    | 200 | views",
        "PATCH  | /models/{blobs}/view/ecomm__users | {'hidden':true}      | 200 | success",
        "DELETE | /models/{blobs}/view/ecomm__orders?branch_id={desk}      |    | 200 | success",
        "DELETE | /models/{ledger}/view/journal                            |    | 403 | error",
        "DELETE | /models/{ledger}/topic/journal                           |    | 403 | error",
        "POST   | /models/{blobs}/field | {'viewName':'ecomm__users','fieldName':'f'} | 201 | success",
        "POST   | /models/{blobs}/field | {'viewName':'none','fieldName':'f'} | 404 | error",
        "PATCH  | /models/{blobs}/view/ecomm__users/field/age | {'label':'A'} | 200 | success",
        "DELETE | /models/{blobs}/view/ecomm__users/field/age              |    | 200 | success",
        "GET    | /models/{blobs}/content-validator?branch_id={desk}       |    | 200 | content",
        "GET    | /models/{blobs}/content-validator                        |    | 200 | content",
        "GET    | /models/{blobs}/content-validator?folder_paths=/Store&content_filter_mode=ALL | | 200 | content",
        "GET    | /models/{blobs}/content-validator?labels=none            |    | 400 | error",
        "POST   | /models/{blobs}/content-validator | {'find':'a','replacement':'b','find_or_replace_type':'VIEW','folder_paths':['/Store']} | 200 | replaced",
        "POST   | /models/{ledger}/git/commit | {'branch_id':'{close}','commit_message':'m'} | 200 | committed",
        "POST   | /models/{ledger}/git/commit | {'branch_id':'{close}','commit_message':''} | 400 | error",
        "POST   | /models/{blobs}/git/commit | {'branch_id':'{desk}','commit_message':'m'} | 404 | error",
        "POST   | /models/{blobs}/content-validator | {'find':'a','replacement':'b','find_or_replace_type':'VIEW'} | 200 | replaced",
        "POST   | /models/{blobs}/content-validator | {'find':'a'}         | 400 | error",
        "POST   | /models/{ledger}/migrate | {'targetModelId':'{stores}','gitRef':'main','branchName':'in'} | 200 | success",
        "POST   | /models/{ledger}/migrate | {'targetModelId':'{none}','gitRef':'main'} | 404 | error",
        "POST   | /models/{blobs}/branch/feat%2Freturns-desk/dbt | {'dbt_environment_id':'{none}'} | 200 | success",
        "GET    | /models/{blobs}/dbt-exposures                            |    | 200 | exposures",
      })
  void everyAnswerIsAsTheDocumentSays(
      String method, String path, String body, int status, String shape) {
    String said = body == null ? null : filled(body).replace('\'', '"');
    Desk.Answer answer = desk.send(method, filled(path), said, "Bearer " + desk.server.token());
    assertThat(answer.status()).isEqualTo(status);
    List<String> wrong = new ArrayList<>();
    check(JSON.readTree(shape(shape).replace('\'', '"')), answer.json(), "", wrong);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GET,/models", "POST,/models", "GET,/models/7/git", "DELETE,/models/7/branch/x"})
  void withoutATokenEveryCallIs401(String method, String path) {
    Desk.Answer answer = desk.send(method, path, null, null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().propertyNames()).containsExactly("detail", "status");
  }

  private static String filled(String text) {
    return text.replace("{store}", Sample.STORE_WAREHOUSE)
        .replace("{blobs}", Sample.BLOBS_R_US)
        .replace("{desk}", Sample.RETURNS_DESK)
        .replace("{schema}", Sample.STORE_SCHEMA)
        .replace("{stores}", Sample.OLD_STORES)
        .replace("{workbook}", Sample.WORKBOOK)
        .replace("{close}", Sample.LEDGER_BRANCH)
        .replace("{ledger}", Sample.LEDGER)
        .replace("{mirror}", Sample.LEDGER_MIRROR)
        .replace("{prices}", Sample.PRICES)
        .replace("{budget}", Sample.BUDGET)
        .replace("{none}", new UUID(0, 0).toString());
  }

  private static void check(JsonNode shape, JsonNode value, String at, List<String> wrong) {
    if (shape.isArray()) {
      if (value.isArray()) {
        value.forEach(item -> check(shape.get(0), item, at + "[]", wrong));
      } else {
        wrong.add(at + " is no list");
      }
    } else if (shape.isObject()) {
      object(shape, value, at, wrong);
    } else if (!fits(shape.stringValue(), value)) {
      wrong.add(at + " is " + value);
    }
  }

  private static void object(JsonNode shape, JsonNode value, String at, List<String> wrong) {
    if (value.isNull() && shape.has("|null")) {
      return;
    }
    if (!value.isObject()) {
      wrong.add(at + " is no object");
      return;
    }
    for (String key : value.propertyNames()) {
      JsonNode inner =
          shape.has(key) ? shape.get(key) : shape.has(key + "?") ? shape.get(key + "?") : null;
      inner = inner == null ? shape.get("*") : inner;
      if (inner == null) {
        wrong.add(at + "." + key + " is not in the document");
      } else {
        check(inner, value.get(key), at + "." + key, wrong);
      }
    }
    for (String key : shape.propertyNames()) {
      boolean needed = !key.endsWith("?") && !key.equals("*") && !key.equals("|null");
      if (needed && !value.has(key)) {
        wrong.add(at + "." + key + " is missing");
      }
    }
  }

  private static boolean fits(String type, JsonNode value) {
    if (type.endsWith("|null")) {
      return value.isNull() || fits(type.substring(0, type.indexOf('|')), value);
    }
    return switch (type) {
      case "any" -> true;
      case "string" -> value.isString();
      case "uuid" -> value.isString() && Call.isUuid(value.stringValue());
      case "boolean" -> value.isBoolean();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "array" -> value.isArray();
      default -> value.isString() && List.of(type.split(",", -1)).contains(value.stringValue());
    };
  }
}
