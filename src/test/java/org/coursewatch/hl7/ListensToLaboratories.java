package org.coursewatch.hl7;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A service that listens to one laboratory by its facility and to another by its certificate. The
 * keys are made by the JDK's keytool.
 */
public final class ListensToLaboratories implements QuarkusTestProfile {

  static final String PASSWORD = "only-for-tests";
  private static final Path FOLDER = Path.of("target", "hl7-test-keys");

  static Path keys(String who) {
    return FOLDER.resolve(who + ".p12");
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>();
    settings.put("coursewatch.results.free", "5");
    settings.put("coursewatch.hl7.port", "0");
    settings.put("coursewatch.hl7.most-bytes", "20000");
    settings.put("coursewatch.hl7.senders.plain.account", "laboratory");
    settings.put("coursewatch.hl7.senders.plain.facility", "NORTHSIDE");
    settings.put("coursewatch.hl7.senders.gone.account", "nobody-knows-it");
    settings.put("coursewatch.hl7.senders.gone.facility", "GONE");
    settings.put("coursewatch.hl7.senders.secured.account", "laboratory-by-certificate");
    settings.put("coursewatch.hl7.senders.secured.certificate", fingerprint());
    return settings;
  }

  /**
   * Makes the keys of both sides, and of a stranger, and trusts the laboratory. Once: the profile
   * is asked more than once.
   */
  private static String fingerprint() {
    try {
      if (!Files.exists(keys("trusted"))) {
        makeKeys();
      }
      KeyStore store = store("laboratory");
      byte[] encoded = store.getCertificate("mine").getEncoded();
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void makeKeys() throws IOException {
    Files.createDirectories(FOLDER);
    for (String who : List.of("service", "laboratory", "stranger")) {
      Files.deleteIfExists(keys(who));
      keytool(
          who,
          List.of(
              "-genkeypair",
              "-keyalg",
              "EC",
              "-groupname",
              "secp256r1",
              "-validity",
              "36500",
              "-dname",
              "CN=" + who,
              "-ext",
              "san=ip:127.0.0.1"));
    }
    Files.deleteIfExists(keys("trusted"));
    Path certificate = FOLDER.resolve("laboratory.crt");
    keytool("laboratory", List.of("-exportcert", "-file", certificate.toString()));
    keytool("trusted", List.of("-importcert", "-noprompt", "-file", certificate.toString()));
  }

  static KeyStore store(String who) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys(who))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static void keytool(String who, List<String> what) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(what);
    command.addAll(
        List.of(
            "-alias",
            "mine",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            keys(who).toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
