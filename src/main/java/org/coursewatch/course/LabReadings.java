package org.coursewatch.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.LabTest.Analyte;
import org.jspecify.annotations.Nullable;

/** The lab results of a course by what they measure, oldest first. */
public final class LabReadings {

  private final Map<Analyte, List<LabReading>> readings = new EnumMap<>(Analyte.class);

  private LabReadings() {}

  /** What {@code history} tells; results whose code or unit is unknown are left out. */
  public static LabReadings of(History history) {
    LabReadings all = new LabReadings();
    for (Event<LabResulted> lab : history.labs) {
      LabReading.of(lab)
          .ifPresent(
              reading ->
                  all.readings
                      .computeIfAbsent(reading.analyte(), _ -> new ArrayList<>(4))
                      .add(reading));
    }
    return all;
  }

  /** The readings of {@code analyte}: by day of collection, on one day by recording. */
  public List<LabReading> of(Analyte analyte) {
    return List.copyOf(readings.getOrDefault(analyte, List.of()));
  }

  /** The newest reading of {@code analyte}, null when there is none. */
  public @Nullable LabReading newest(Analyte analyte) {
    List<LabReading> all = readings.get(analyte);
    return all == null ? null : all.getLast();
  }
}
