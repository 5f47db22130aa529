package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a patient's accounts were told, for who asks for everything that is kept. */
public interface NoticesOfPatient {

  /** A notice that was told. */
  record Told(Channel channel, NoticeReason reason, LocalDate day, @Nullable Instant sentAt) {}

  /** How the accounts of {@code patients} want to be told. */
  List<NoticePreferences> preferences(List<UUID> patients);

  /** What they were told, oldest first. */
  List<Told> told(List<UUID> patients);
}
