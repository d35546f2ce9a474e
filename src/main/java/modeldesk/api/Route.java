package modeldesk.api;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The way requests take to the server: through the proxy of the system, none, or one by its name.
/// May change while it is used. Any thread may ask.
public final class Route extends ProxySelector {
  /// No proxy at all.
  public static final String DIRECT = "none";

  private static final Pattern NAMED = Pattern.compile("([\\w.-]+):(\\d{1,5})");
  private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);

  private volatile String proxy = "";

  /// Whether `proxy` is a way: empty for the system's, `none`, or such as `proxy.acme.com:8080`.
  public static boolean isOne(String proxy) {
    return proxy.isEmpty() || proxy.equals(DIRECT) || address(proxy) != null;
  }

  /// From now on requests go this way; what is no way is the system's.
  void take(String way) {
    proxy = isOne(way) ? way : "";
  }

  private static @Nullable InetSocketAddress address(String proxy) {
    Matcher named = NAMED.matcher(proxy);
    if (!named.matches()) {
      return null;
    }
    int port = Integer.parseInt(named.group(2));
    return port < 1 || port > 65_535
        ? null
        : InetSocketAddress.createUnresolved(named.group(1), port);
  }

  @Override
  public List<Proxy> select(URI uri) {
    String way = proxy;
    InetSocketAddress named = address(way);
    if (named != null) {
      return List.of(new Proxy(Proxy.Type.HTTP, named));
    }
    ProxySelector system = way.isEmpty() ? ProxySelector.getDefault() : null;
    return system == null ? NONE : system.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The request that fails says so.
  }
}
