package org.coursewatch.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image in a file, as the OCI describes an archive of one. */
record OciImage(JsonNode config, List<List<Entry>> layers) {

  /** A file or, with a slash at its end, a folder. */
  record Entry(String name, int mode, long owner) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Everything there is, the lowest layer first. */
  List<Entry> entries() {
    return layers.stream().flatMap(List::stream).toList();
  }

  static OciImage read(Path file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(file))) {
      for (TarArchiveEntry part = tar.getNextEntry(); part != null; part = tar.getNextEntry()) {
        parts.put(part.getName(), tar.readAllBytes());
      }
    }
    JsonNode layout = json(parts, "oci-layout");
    if (!layout.path("imageLayoutVersion").asText().equals("1.0.0")) {
      throw new IOException(file + " is no archive of the OCI's kind: " + layout);
    }
    JsonNode index = json(parts, "index.json");
    JsonNode manifest = json(parts, blob(index.path("manifests").path(0)));
    List<List<Entry>> layers = new ArrayList<>();
    for (JsonNode layer : manifest.path("layers")) {
      layers.add(entries(part(parts, blob(layer))));
    }
    return new OciImage(json(parts, blob(manifest.path("config"))), layers);
  }

  private static String blob(JsonNode descriptor) {
    return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
  }

  private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new IOException("the image has no " + name + " but " + parts.keySet());
    }
    return part;
  }

  private static JsonNode json(Map<String, byte[]> parts, String name) throws IOException {
    return MAPPER.readTree(new String(part(parts, name), StandardCharsets.UTF_8));
  }

  private static List<Entry> entries(byte[] layer) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(layer));
        TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        entries.add(new Entry(each.getName(), each.getMode() & 07777, each.getLongUserId()));
      }
    }
    return entries;
  }
}
