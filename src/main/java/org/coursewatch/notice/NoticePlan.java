package org.coursewatch.notice;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * On which days each reason is told. Data: {@code notices.yaml}.
 *
 * @param stages of every reason that has a cause of its own
 * @param digestAt the local time from which the daily mail to staff goes out, inside
 */
public record NoticePlan(Map<NoticeReason, Stages> stages, LocalTime digestAt) {

  public NoticePlan {
    EnumMap<NoticeReason, Stages> copy = new EnumMap<>(NoticeReason.class);
    copy.putAll(stages);
    Set<NoticeReason> wanted = NoticeReason.caused();
    if (!copy.keySet().equals(wanted)) {
      throw new IllegalArgumentException("each of " + wanted + " has its days, and no other");
    }
    stages = Map.copyOf(copy);
  }

  /** The days of {@code reason}, which has a cause of its own. */
  public Stages of(NoticeReason reason) {
    Stages found = stages.get(reason);
    if (found == null) {
      throw new IllegalArgumentException(reason + " only collects others");
    }
    return found;
  }
}
