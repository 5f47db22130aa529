package org.coursewatch.course.console;

import java.util.List;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.app.ShowCourse.Shown;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;

/** What waits for a decision: corrections that take two, and holds that lab values propose. */
record DecisionsView(List<ProposalView> proposals, List<HoldView> holds) {

  /**
   * A fact that takes a second person.
   *
   * @param own whether the reader proposed it, so that somebody else decides
   * @param decides whether the reader may decide
   */
  record ProposalView(
      String sentence, String by, boolean own, boolean decides, String confirm, String refuse) {}

  /** A hold that waits for the prescriber, whose reason goes into {@code field}. */
  record HoldView(String field, String sentence, boolean decides, String accept, String decline) {}

  static DecisionsView of(
      Shown shown,
      List<HoldProposal> holds,
      Actor reader,
      boolean acts,
      FactSentence sentence,
      Speech speech) {
    String base = "/office/courses/" + shown.file().id();
    return new DecisionsView(
        shown.proposals().stream()
            .map(each -> proposal(each, base, reader, acts, sentence, speech))
            .toList(),
        holds.stream()
            .filter(each -> each.state() == HoldProposal.State.OPEN)
            .map(each -> hold(each, base, acts && reader.role() == Role.PRESCRIBER, speech))
            .toList());
  }

  private static ProposalView proposal(
      Proposal proposal,
      String base,
      Actor reader,
      boolean acts,
      FactSentence sentence,
      Speech speech) {
    boolean own = proposal.account().equals(reader.account());
    String address = base + "/proposals/" + proposal.id();
    return new ProposalView(
        sentence.of(proposal.fact()),
        speech
            .ledger()
            .proposedBy(
                proposal.account(),
                speech.page().role(proposal.role()),
                speech.instant(proposal.proposedAt())),
        own,
        acts && !own,
        address + "/confirmation",
        address + "/refusal");
  }

  private static HoldView hold(HoldProposal proposal, String base, boolean decides, Speech speech) {
    String address = base + "/hold-proposals/" + proposal.id();
    return new HoldView(
        "reason-" + proposal.id(),
        speech
            .ledger()
            .holdProposed(
                speech.picture().analyte(proposal.analyte()),
                speech.instant(proposal.proposedAt())),
        decides,
        address + "/acceptance",
        address + "/refusal");
  }
}
