package modeldesk.model;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// One Omni server, known by the address its users sign in at (api.md §1.1).
public record Instance(URI base, boolean playground) {
  private static final List<String> OMNI_DOMAINS =
      List.of(
          ".omniapp.co",
          ".exploreomni.dev",
          ".thundersalmon.com",
          ".embed-omniapp.co",
          ".embed-exploreomni.dev",
          ".embed-thundersalmon.com");

  /// Normalises what a person pastes: trailing slashes and `/api…` suffixes are dropped. Throws
  /// `IllegalArgumentException` when it is no http or https address.
  public static Instance parse(String address, boolean playground) {
    String text = address.strip();
    if (!text.contains("://")) {
      text = "https://" + text;
    }
    URI uri = URI.create(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException("not a web address: " + address);
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new Instance(
        URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port), playground);
  }

  /// Host and, where it is given, port: what the status bar shows and the folder on disk is named
  /// after. The Playground listens on another port each time and is always `playground`.
  public String host() {
    if (playground) {
      return "playground";
    }
    return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
  }

  /// Whether the host is one of Omni's own domains. Companies may have one of their own, so another
  /// host is a question to the user and no mistake.
  public boolean isKnownOmniHost() {
    String host = base.getHost();
    return OMNI_DOMAINS.stream().anyMatch(host::endsWith);
  }

  /// Whether the server runs on this computer, where plain http is allowed.
  public boolean isLoopback() {
    String host = base.getHost();
    return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
  }
}
