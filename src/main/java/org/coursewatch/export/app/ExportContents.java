package org.coursewatch.export.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.export.ExportContent;
import org.coursewatch.export.ExportKind;

/** Who makes which kind. Every kind has exactly one maker, or the service does not start. */
@Startup
@ApplicationScoped
class ExportContents {

  private final Map<ExportKind, ExportContent> makers = new EnumMap<>(ExportKind.class);

  @Inject
  ExportContents(@Any Instance<ExportContent> contents) {
    this(contents.stream().toList());
  }

  ExportContents(Collection<ExportContent> contents) {
    for (ExportContent content : contents) {
      for (ExportKind kind : content.kinds()) {
        if (makers.put(kind, content) != null) {
          throw new IllegalStateException("two make exports of the kind " + kind);
        }
      }
    }
    for (ExportKind kind : ExportKind.values()) {
      if (!makers.containsKey(kind)) {
        throw new IllegalStateException("nobody makes exports of the kind " + kind);
      }
    }
  }

  ExportContent of(ExportKind kind) {
    return Objects.requireNonNull(makers.get(kind));
  }
}
