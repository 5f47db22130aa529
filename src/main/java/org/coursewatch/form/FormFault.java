package org.coursewatch.form;

/**
 * What is wrong with one answer, or with none.
 *
 * @param question the name of the question
 * @param reason what is wrong, without a period
 * @param remedy what to do about it, a sentence
 */
public record FormFault(String question, String reason, String remedy) {

  /** Where it is, as FHIRPath: in that form forms come in. */
  public String place() {
    return "QuestionnaireResponse.repeat(item).where(linkId='" + question + "')";
  }
}
