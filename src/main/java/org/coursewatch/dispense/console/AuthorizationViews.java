package org.coursewatch.dispense.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.ReversalReason;
import org.coursewatch.dispense.StockReturn;
import org.coursewatch.dispense.app.ReadAuthorization;
import org.coursewatch.dispense.app.ReadOwnPharmacy;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.print.QrSvg;
import org.jspecify.annotations.Nullable;

/** Says in words how an authorization stands. */
@RequestScoped
class AuthorizationViews {

  private final ReadAuthorization read;
  private final ReadOwnPharmacy pharmacies;
  private final Visit visit;

  @CheckedTemplate(basePath = "dispense")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance authorization(Frame frame, AuthorizationView view);

    static native TemplateInstance label(Frame frame, LabelView view);
  }

  @Inject
  AuthorizationViews(ReadAuthorization read, ReadOwnPharmacy pharmacies, Visit visit) {
    this.read = read;
    this.pharmacies = pharmacies;
    this.visit = visit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when its characters do not fit
   *     together: then there is no such authorization
   */
  AuthorizationNumber number(String typed) {
    return AuthorizationNumber.parse(typed)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no authorization with this number: it was mistyped.",
                        "Compare it with the number you were given.")
                    .asException());
  }

  /** The authorization as it stands now. */
  TemplateInstance page(AuthorizationNumber number, Form form) {
    return page(number, form, List.of(), null);
  }

  /** The authorization as it stands now, after a step that was not done for {@code problem}. */
  TemplateInstance untaken(AuthorizationNumber number, Form form, Problem problem) {
    List<AnswerView.Reason> refusals = PublicWords.of(visit).reasons(problem);
    return page(number, form, refusals, refusals.isEmpty() ? texts().notDone() : null);
  }

  TemplateInstance label(AuthorizationNumber number) {
    Pharmacy pharmacy = pharmacy();
    Authorization authorization = read.read(number, visit.actor(), visit.now());
    return Templates.label(
        visit.frame(),
        new LabelView(
            number.toString(),
            AuthorizationPage.address(number).toString(),
            visit.dates().shortDay(authorization.standing().lastDay()),
            until(authorization, pharmacy.zone()),
            pharmacy.name(),
            QrSvg.of(number.toString()),
            authorization.standing().isLive()));
  }

  private TemplateInstance page(
      AuthorizationNumber number,
      Form form,
      List<AnswerView.Reason> refusals,
      @Nullable String trouble) {
    ZoneId here = pharmacy().zone();
    Authorization authorization = read.read(number, visit.actor(), visit.now());
    boolean isLive = authorization.standing().isLive();
    Status status = authorization.status();
    int days = authorization.standing().daysSupply();
    return Templates.authorization(
        visit.frame(),
        new AuthorizationView(
            form.value(AskForm.DAYS).isEmpty()
                ? form.with(AskForm.DAYS, Integer.toString(days))
                : form,
            number.toString(),
            AuthorizationPage.address(number).toString(),
            kind(authorization),
            standing(authorization, here),
            isLive ? until(authorization, here) : null,
            refusals,
            trouble,
            visit.dates().instant(authorization.issued().issuedAt(), here),
            days,
            authorization.issued().supply().lines(),
            reason(authorization),
            isLive && refusals.isEmpty(),
            isLive || authorization.standing().awaitsReversal(),
            status == Status.REVERSED && authorization.stockReturn() == null,
            reasons()));
  }

  private static String kind(Authorization authorization) {
    return switch (authorization.status()) {
      case LIVE -> "good";
      case HANDED_OVER -> "info";
      case REVERSED -> authorization.stockReturn() == null ? "wait" : "info";
      case LAPSED, NO_LONGER_CLEARED -> "bad";
    };
  }

  private String standing(Authorization authorization, ZoneId here) {
    AuthorizationWords texts = texts();
    return switch (authorization.status()) {
      case LIVE -> texts.live();
      case HANDED_OVER -> texts.handedOver(settled(authorization, here));
      case REVERSED -> reversed(authorization, here);
      case LAPSED -> texts.lapsed();
      case NO_LONGER_CLEARED -> texts.noLongerCleared();
    };
  }

  private String reversed(Authorization authorization, ZoneId here) {
    String settled = settled(authorization, here);
    StockReturn returned = authorization.stockReturn();
    return returned == null
        ? texts().reversed(settled)
        : texts().returned(settled, visit.dates().instant(returned.confirmedAt(), here));
  }

  /** A reason somebody gave in own words is shown as it was given. */
  private @Nullable String reason(Authorization authorization) {
    String sentence = authorization.reversalReason();
    return sentence == null ? null : ReversalReason.of(sentence).map(this::words).orElse(sentence);
  }

  private List<Option> reasons() {
    List<Option> reasons = new ArrayList<>();
    Arrays.stream(ReversalReason.values())
        .filter(ReversalReason::isPharmacys)
        .forEach(each -> reasons.add(new Option(each.name(), words(each))));
    reasons.add(new Option(AuthorizationPage.OTHER, texts().otherReason()));
    return reasons;
  }

  private String until(Authorization authorization, ZoneId here) {
    return visit.dates().deadline(authorization.closesAt(), authorization.zone().zone(), here);
  }

  private String settled(Authorization authorization, ZoneId here) {
    Instant at = authorization.standing().settledAt();
    return at == null ? "" : visit.dates().instant(at, here);
  }

  private Pharmacy pharmacy() {
    return pharmacies.read(visit.actor(), visit.now()).pharmacy();
  }

  private String words(ReversalReason reason) {
    AuthorizationWords words = texts();
    return switch (reason) {
      case NOT_PICKED_UP -> words.notPickedUp();
      case NOT_WANTED -> words.notWanted();
      case NOT_IN_STOCK -> words.notInStock();
      case ENTERED_BY_MISTAKE -> words.enteredByMistake();
      case LAPSED -> words.lapsedReason();
      case NO_LONGER_CLEARED -> words.noLongerClearedReason();
    };
  }

  private AuthorizationWords texts() {
    return visit.words(AuthorizationWords.class);
  }
}
