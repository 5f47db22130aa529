package org.coursewatch.platform;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The OpenAPI document as the build wrote it, in both formats, read when somebody asks for it.
 * Otherwise every start would make objects of it, write it anew and keep that, which is the same
 * document: nothing is changed after the build (ApiDescription).
 */
@Alternative
@Unremovable
@Priority(1)
@Singleton
class BuiltApiDocument extends OpenApiDocumentService {

  private static final byte[] NOTHING = {};

  BuiltApiDocument() {
    // Asked to prepare a document after this, the service looks for one there and finds none.
    OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
  }

  @Override
  public byte[] getDocument(String name, Format format) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    try (InputStream document =
        application.getResourceAsStream(OpenApiConstants.BASE_NAME + "." + format)) {
      return document == null ? NOTHING : document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
