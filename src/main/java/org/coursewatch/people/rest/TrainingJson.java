package org.coursewatch.people.rest;

import org.coursewatch.people.Training;

/** A training of somebody of a pharmacy. */
public record TrainingJson(
    String trainingId, String account, String trainedOn, String recordedBy, String recordedAt) {

  static TrainingJson of(Training training) {
    return new TrainingJson(
        training.id().toString(),
        training.account(),
        training.trainedOn().toString(),
        training.recordedBy(),
        training.recordedAt().toString());
  }
}
