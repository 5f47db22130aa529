package org.coursewatch.privacy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKeyId;

/**
 * The ring as JSON: its id, when each key was made, and four keysets in Tink's own JSON form, which
 * other programs built on Tink read. No message and no cause tells what the text says: it holds the
 * keys.
 */
final class RingText {

  private static final int FORMAT = 1;
  private static final JsonMapper MAPPER = new JsonMapper();

  private RingText() {}

  static String write(Ring ring) {
    try {
      Ring.Keysets keysets = ring.keysets();
      ObjectNode text = MAPPER.createObjectNode();
      text.put("format", FORMAT);
      text.put("ring", ring.id().toString());
      ObjectNode createdAt = text.putObject("createdAt");
      ring.createdAt().forEach((id, instant) -> createdAt.put(id.toString(), instant.toString()));
      text.set("sealing", secret(keysets.sealing()));
      text.set("lookup", secret(keysets.lookup()));
      text.set("signing", secret(keysets.signing()));
      text.set(
          "verifying",
          MAPPER.readTree(
              TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keysets.verifying())));
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(text) + "\n";
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("the key ring could not be written as text");
    }
  }

  /**
   * @throws KeyRingFault when the text is no ring
   */
  static Ring read(String text) {
    Primitives.ready();
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.path("format").asInt() != FORMAT) {
        throw damaged();
      }
      Map<RingKeyId, Instant> createdAt = new HashMap<>();
      for (Map.Entry<String, JsonNode> each : tree.path("createdAt").properties()) {
        createdAt.put(
            RingKeyId.parse(each.getKey()).orElseThrow(RingText::damaged),
            Instant.parse(each.getValue().asText()));
      }
      Ring.Keysets keysets =
          new Ring.Keysets(
              keyset(tree, "sealing"),
              keyset(tree, "lookup"),
              keyset(tree, "signing"),
              TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                  tree.path("verifying").toString()));
      return new Ring(UUID.fromString(tree.path("ring").asText()), keysets, createdAt);
    } catch (GeneralSecurityException | JsonProcessingException | RuntimeException e) {
      throw damaged();
    }
  }

  private static JsonNode secret(KeysetHandle keyset)
      throws GeneralSecurityException, JsonProcessingException {
    return MAPPER.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle keyset(JsonNode tree, String name) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        tree.path(name).toString(), InsecureSecretKeyAccess.get());
  }

  private static KeyRingFault damaged() {
    return new KeyRingFault("The key ring's file is damaged. Bring back a good copy.");
  }
}
