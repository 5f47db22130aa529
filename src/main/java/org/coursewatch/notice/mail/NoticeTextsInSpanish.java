package org.coursewatch.notice.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same in Spanish, with "usted". */
@Localized("es")
public interface NoticeTextsInSpanish extends NoticeTexts {

  @Override
  @Message("Hay algo que hacer el {day}.")
  String dueSoon(String day);

  @Override
  @Message("Hay algo que hacer hoy, {day}.")
  String dueToday(String day);

  @Override
  @Message("Hay algo sin hacer. La fecha era antes del {day}.")
  String overdue(String day);

  @Override
  @Message("Una tarea sin hacer pasa a usted. La fecha era antes del {day}.")
  String escalated(String day);

  @Override
  @Message("Falta algo. El plazo acaba el {day}.")
  String windowNeeds(String day);

  @Override
  @Message("Hoy, {day}, es el último día.")
  String windowLastDay(String day);

  @Override
  @Message(
      "Un número que usted tiene ya no vale. Su último día fue el {day}. Por favor, devuelva el número.")
  String authorizationLapsed(String day);

  @Override
  @Message("Usted devolvió un número el {day}. Por favor, díganos si la caja ya está en su lugar.")
  String returnUnconfirmed(String day);

  @Override
  @Message("Su lugar en el programa acaba el {day}. Por favor, firme por un año más.")
  String activationExpiring(String day);

  @Override
  @Message("El curso de su equipo vale hasta el {day}. Por favor, haga uno nuevo.")
  String trainingExpiring(String day);

  @Override
  @Message("Nadie pudo hablar con esta persona. Lo probamos por última vez el {day}.")
  String lostToFollowUp(String day);

  @Override
  @Message("No sirve lo que usted nos mandó. Su oficina le dijo por qué el {day}.")
  String notUsable(String day);

  @Override
  @Message("A alguien le costaron las preguntas el {day}. Hable con esa persona.")
  String questionsHard(String day);

  @Override
  @Message("Hay algo nuevo.")
  String changed();

  @Override
  @Message("Un aviso de Coursewatch")
  String reminderSubject();

  @Override
  @Message("Este es el aviso que usted pidió.")
  String reminderFirst();

  @Override
  @Message("Entre aquí para ver más:")
  String reminderLink();

  @Override
  @Message("¿Tiene una pregunta? Llame a su oficina. No responda a este correo.")
  String reminderHelp();

  @Override
  @Message("¿Ya no quiere estos avisos? Pare los avisos aquí:")
  String stop();

  @Override
  @Message("Su lista de hoy")
  String digestSubject();

  @Override
  @Message("Hay algo nuevo en su lista.")
  String digestFirst();

  @Override
  @Message("Para pronto")
  String dueSoonName();

  @Override
  @Message("Para hoy")
  String dueTodayName();

  @Override
  @Message("Sin hacer")
  String overdueName();

  @Override
  @Message("Pasa a usted")
  String escalatedName();

  @Override
  @Message("Queda poco tiempo")
  String windowNeedsName();

  @Override
  @Message("Último día")
  String windowLastDayName();

  @Override
  @Message("Para devolver")
  String authorizationLapsedName();

  @Override
  @Message("Aún no está en su lugar")
  String returnUnconfirmedName();

  @Override
  @Message("Su lugar en el programa")
  String activationExpiringName();

  @Override
  @Message("Curso del equipo")
  String trainingExpiringName();

  @Override
  @Message("Sin respuesta")
  String lostToFollowUpName();

  @Override
  @Message("No sirve")
  String notUsableName();

  @Override
  @Message("Le costaron las preguntas")
  String questionsHardName();

  @Override
  @Message("Su código de Coursewatch")
  String codeSubject();

  @Override
  @Message("Usted quiere recibir correo nuestro. Ponga este código donde entró: {code}")
  String codeText(String code);

  @Override
  @Message("El código vale un día. ¿Usted no lo pidió? No haga nada.")
  String codeHelp();

  @Override
  @Message("Parar los avisos")
  String stopTitle();

  @Override
  @Message("¿Quiere parar todos los avisos por correo y en su lista?")
  String stopQuestion();

  @Override
  @Message("Sí, parar")
  String stopYes();

  @Override
  @Message("Hecho. Ya no recibe avisos. Puede volver a pedir avisos cuando entre.")
  String stopped();

  @Override
  @Message("Hay algo que hacer")
  String calendarDue();

  @Override
  @Message("Último día")
  String calendarLastDay();

  @Override
  @Message("Entre aquí para ver más: {link}")
  String calendarText(String link);

  @Override
  @Message("Mis fechas")
  String calendarName();
}
