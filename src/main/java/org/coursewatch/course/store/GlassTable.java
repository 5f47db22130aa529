package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Glass;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;

/** {@link Glass} in PostgreSQL. */
@ApplicationScoped
class GlassTable implements Glass {

  private static final String PURPOSE = "course.break-glass";
  private static final String INSERT =
      """
      insert into break_glass (break_glass_id, course_id, account, role, opened_at, open_until, reason)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """;
  private static final String OPEN =
      """
      select exists (select from break_glass
       where course_id = ?1 and account = ?2 and opened_at <= ?3 and open_until > ?3)
      """;

  private static final String REASONS =
      """
      select g.break_glass_id as id, c.patient_id as patient, g.reason as reason
        from break_glass g join course c using (course_id) where g.break_glass_id = any (?1)
      """;

  private final EntityManager session;
  private final PatientCipher cipher;

  @Inject
  GlassTable(EntityManager session, PatientCipher cipher) {
    this.session = session;
    this.cipher = cipher;
  }

  @Override
  public void open(Opening opening) {
    session
        .createNativeQuery(INSERT)
        .setParameter(1, opening.id())
        .setParameter(2, opening.file().id().value())
        .setParameter(3, opening.account())
        .setParameter(4, opening.role().name())
        .setParameter(5, opening.from())
        .setParameter(6, opening.until())
        .setParameter(7, cipher.sealText(opening.file().patient(), PURPOSE, opening.reason()))
        .executeUpdate();
  }

  @Override
  public Map<UUID, String> reasons(Set<UUID> ids) {
    Map<UUID, String> reasons = new HashMap<>();
    List<?> rows =
        session
            .createNativeQuery(REASONS, Tuple.class)
            .setParameter(1, ids.toArray(UUID[]::new))
            .getResultList();
    for (Object each : rows) {
      Tuple row = (Tuple) each;
      PatientId patient = new PatientId(row.get("patient", UUID.class));
      cipher
          .openText(patient, PURPOSE, row.get("reason", byte[].class))
          .ifPresent(words -> reasons.put(row.get("id", UUID.class), words));
    }
    return reasons;
  }

  @Override
  public boolean isOpen(CourseId course, String account, Instant at) {
    return (Boolean)
        session
            .createNativeQuery(OPEN, Boolean.class)
            .setParameter(1, course.value())
            .setParameter(2, account)
            .setParameter(3, at)
            .getSingleResult();
  }
}
