package org.coursewatch.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParseException;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges manifests as strictly as a server does that is asked to: an unknown field, a missing one,
 * a text where a number belongs. Kubernetes' own kinds are judged by the models its project makes
 * from its description of the API, those of the operators by schemas beside this test.
 */
final class KubernetesFields {

  private static final String MODELS = "io.kubernetes.client.openapi.models.";
  private static final Path SCHEMAS = Path.of("src/test/resources/kubernetes");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KubernetesFields() {}

  /** What is wrong with {@code manifest}; empty when nothing is. */
  static Optional<String> fault(Manifest manifest) {
    Path schema = SCHEMAS.resolve(manifest.kind() + ".schema.json");
    return Files.exists(schema) ? ofOperator(manifest, schema) : ofKubernetes(manifest);
  }

  private static Optional<String> ofKubernetes(Manifest manifest) {
    String version =
        manifest.version().replaceFirst("^.*/", "").substring(0, 2).toUpperCase(Locale.ROOT);
    try {
      Object read =
          JSON.getGson()
              .fromJson(
                  MAPPER.writeValueAsString(manifest.content()),
                  Class.forName(MODELS + version + manifest.kind()));
      return read == null ? Optional.of("an empty manifest") : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.of("Kubernetes knows no " + manifest.version() + " " + manifest.kind());
    } catch (JsonParseException | IllegalArgumentException | IllegalStateException e) {
      return Optional.of(manifest.kind() + " " + manifest.name() + ": " + e.getMessage());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> ofOperator(Manifest manifest, Path file) {
    try {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(file));
      JsonNode content = MAPPER.valueToTree(manifest.content());
      String faults =
          schema.validate(content).stream().map(Object::toString).collect(Collectors.joining("; "));
      return faults.isEmpty()
          ? Optional.empty()
          : Optional.of(manifest.kind() + " " + manifest.name() + ": " + faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
