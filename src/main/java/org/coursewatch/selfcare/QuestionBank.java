package org.coursewatch.selfcare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions there are, in our own words.
 *
 * @param version rises with every change of the file
 * @param questions in the order of the file
 */
public record QuestionBank(int version, List<BankQuestion> questions) {

  public QuestionBank {
    questions = List.copyOf(questions);
    Map<String, BankQuestion> byId = new LinkedHashMap<>();
    for (BankQuestion question : questions) {
      if (byId.put(question.id(), question) != null) {
        throw new IllegalArgumentException("two questions are called " + question.id());
      }
    }
  }

  public Optional<BankQuestion> find(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** The questions about {@code topic} whose answers are right under {@code rules}. */
  List<BankQuestion> about(Topic topic, String rules) {
    return questions.stream()
        .filter(question -> question.topic() == topic && question.holdsUnder(rules))
        .toList();
  }
}
