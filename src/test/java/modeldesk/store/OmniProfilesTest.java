package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import modeldesk.model.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OmniProfilesTest {
  @TempDir Path home;

  private List<FoundToken> find(Map<String, String> environment) {
    return new OmniProfiles(environment, home, "Linux").find();
  }

  private void write(String folder, String json) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve(folder)).resolve("config.json"), json);
  }

  private static FoundToken token(String profile, String address, String token) {
    return new FoundToken(profile, Instance.parse(address, false), token);
  }

  @Test
  void readsTheProfilesOfTheCommandLine() throws Exception {
    write(
        ".config/omni-cli",
        """
        {"version": 1, "defaultProfile": "prod", "profiles": {
          "prod": {"apiEndpoint": "https://Acme.omniapp.co/api", "authMethod": "api-key",
                   "apiKey": " omni_osk_1 "},
          "mine": {"apiEndpoint": "acme.exploreomni.dev", "authMethod": "oauth", "apiKey": "",
                   "accessToken": "short", "tokenExpiresAt": 7}}}
        """);
    List<FoundToken> found = find(Map.of());
    assertThat(found)
        .containsExactly(
            token("prod", "https://acme.omniapp.co", "omni_osk_1"),
            token("mine", "https://acme.exploreomni.dev", "short"));
    assertThat(found.toString()).doesNotContain("omni_osk_1");
  }

  @Test
  void theEnvironmentComesFirstAndNamesTheFile() throws Exception {
    write("a", "{\"profiles\": {\"p\": {\"apiEndpoint\": \"a.omniapp.co\", \"apiKey\": \"1\"}}}");
    write("b", "{\"profiles\": {\"p\": {\"apiEndpoint\": \"b.omniapp.co\", \"apiKey\": \"2\"}}}");
    assertThat(
            find(
                Map.of(
                    "OMNI_BASE_URL",
                    "https://c.omniapp.co",
                    "OMNI_API_TOKEN",
                    "3",
                    "OMNI_CONFIG_DIR",
                    home.resolve("a").toString())))
        .containsExactly(
            new FoundToken(null, Instance.parse("c.omniapp.co", false), "3"),
            token("p", "a.omniapp.co", "1"));
    assertThat(
            find(Map.of("OMNI_CONFIG_PATH", home.resolve("b").resolve("config.json").toString())))
        .containsExactly(token("p", "b.omniapp.co", "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"profiles\": 7}",
        "{\"profiles\": {\"p\": null, \"q\": [], \"r\": {\"apiKey\": {}, \"apiEndpoint\": 1}}}",
        "{\"profiles\": {\"p\": {\"apiEndpoint\": \"http://far.example\", \"apiKey\": \"1\"}}}",
        "{\"profiles\": {\"p\": {\"apiEndpoint\": \"ht tp://[\", \"apiKey\": \"1\"}}}",
        "{\"profiles\": {\"p\": {\"apiEndpoint\": \"a.omniapp.co\", \"apiKey\": \"  \"}}"
      })
  void passesOverWhatMakesNoSense(String json) throws Exception {
    write(".config/omni-cli", json);
    assertThat(find(Map.of("OMNI_API_TOKEN", "1", "OMNI_CONFIG_DIR", ""))).isEmpty();
  }
}
