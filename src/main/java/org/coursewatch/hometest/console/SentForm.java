package org.coursewatch.hometest.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.coursewatch.page.Form;
import org.coursewatch.platform.picture.CleanPicture;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A form that came with a file.
 *
 * @param form what was typed
 * @param photo the file, cut one byte behind the most that is taken; empty when none was chosen
 */
record SentForm(Form form, byte[] photo) {

  static SentForm of(MultipartFormDataInput input) {
    MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
    byte[] photo = new byte[0];
    for (var field : input.getValues().entrySet()) {
      for (FormValue value : field.getValue()) {
        if (!value.isFileItem()) {
          texts.add(field.getKey(), value.getValue());
        } else if (field.getKey().equals("photo")) {
          photo = read(value);
        }
      }
    }
    return new SentForm(Form.of(texts), photo);
  }

  boolean hasPhoto() {
    return photo.length > 0;
  }

  private static byte[] read(FormValue file) {
    try (InputStream in = file.getFileItem().getInputStream()) {
      return in.readNBytes(CleanPicture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
