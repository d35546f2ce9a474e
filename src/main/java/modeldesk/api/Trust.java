package modeldesk.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whose certificates are taken: of all that Java knows, and of all that the system knows, where
/// companies put those of the proxies that look into their connections. Reading them blocks.
final class Trust {
  private static final Logger LOG = Logger.getLogger("modeldesk");
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"),
          Path.of("/etc/ssl/cert.pem"));

  private Trust() {}

  /// For a server that is only ever asked in the clear: no certificate need be read. Null where the
  /// system has no TLS to go without.
  static @Nullable SSLContext ofNobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      LOG.log(Level.INFO, "no TLS", e);
      return null;
    }
  }

  /// Null when there is nothing besides what Java knows.
  static @Nullable SSLContext ofSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    try {
      if (system.startsWith("windows")) {
        return of(known("Windows-ROOT"));
      }
      if (system.startsWith("mac")) {
        return of(known("KeychainStore-ROOT"));
      }
      for (Path bundle : BUNDLES) {
        if (Files.isReadable(bundle)) {
          return of(read(bundle));
        }
      }
      return null;
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.INFO, "the certificates of the system could not be read", e);
      return null;
    }
  }

  /// Takes what Java takes, and what is signed by one of `others`.
  static SSLContext of(List<? extends Certificate> others)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    List<Certificate> certificates = new ArrayList<>(others);
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager java) {
        certificates.addAll(List.of(java.getAcceptedIssuers()));
      }
    }
    for (int i = 0; i < certificates.size(); i++) {
      all.setCertificateEntry("c" + i, certificates.get(i));
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(all), null);
    return context;
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static List<X509Certificate> known(String kind)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(kind);
    store.load(null, null);
    List<X509Certificate> certificates = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.getCertificate(alias) instanceof X509Certificate certificate) {
        certificates.add(certificate);
      }
    }
    return certificates;
  }

  /// The certificates of a file of PEM blocks.
  static List<? extends Certificate> read(Path bundle)
      throws IOException, GeneralSecurityException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
  }
}
