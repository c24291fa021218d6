package org.homespine.delivery;

/** What became of handing a mail to the server; a problem is a status code of SMTP or the name of a class. */
sealed interface MailAnswer {

    /** The server has it now. */
    record Taken() implements MailAnswer {}

    /** It may go well another time. */
    record NotNow(String problem) implements MailAnswer {}

    /** The address is none, or the server refuses it for good. */
    record Never(String problem) implements MailAnswer {}
}
