package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas of CDS Hooks 2.0.1, written from the tables of the specification. */
public enum HooksSchema {
  SERVICES,
  REQUEST,
  RESPONSE,
  FEEDBACK;

  private final JsonSchema schema = read("/cds-hooks/" + name().toLowerCase(java.util.Locale.ROOT));

  /** Fails with every fault of {@code json}. */
  public void assertValid(String json) {
    assertThat(faults(json)).as(json).isEmpty();
  }

  List<String> faults(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static JsonSchema read(String name) {
    try (InputStream text =
        Objects.requireNonNull(HooksSchema.class.getResourceAsStream(name + ".json"))) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
