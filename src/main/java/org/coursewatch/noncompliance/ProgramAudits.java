package org.coursewatch.noncompliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of program audits. Everything is done in the transaction of the caller. */
public interface ProgramAudits {

  void plan(ProgramAudit audit, ProgramAudit.Event planned);

  Optional<ProgramAudit> find(UUID id);

  /** The audit, kept from others who want to change it until the transaction ends. */
  Optional<ProgramAudit> lock(UUID id);

  ProgramAudit append(ProgramAudit before, ProgramAudit.Event event);

  /** What happened to it, oldest first. */
  List<ProgramAudit.Event> history(UUID id);

  /**
   * By day and id, at most {@code most}, those after the audit {@code after} planned for {@code
   * day}.
   */
  List<ProgramAudit> list(@Nullable LocalDate day, @Nullable UUID after, int most);
}
