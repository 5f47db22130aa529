package org.coursewatch.program.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.program.ProductCatalog;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the programs when the service starts; with a fault in them it does not start. */
@Singleton
final class ProgramsProducer {

  private final Optional<Path> folder;

  ProgramsProducer(@ConfigProperty(name = "coursewatch.programs.dir") Optional<Path> folder) {
    this.folder = folder;
  }

  @Produces
  @Singleton
  ProgramFiles files() {
    return ProgramsReader.files(folder.map(ProgramFolder::at).orElseGet(ProgramFolder::shipped));
  }

  @Produces
  @Singleton
  @Startup
  Programs programs(ProgramFiles files) {
    return files.programs();
  }

  @Produces
  @Singleton
  EscalationPlans escalations(ProgramFiles files) {
    return files.escalations();
  }

  @Produces
  @Singleton
  ProductCatalog products(ProgramFiles files) {
    return files.products();
  }
}
