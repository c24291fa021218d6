package org.homespine.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The SMTP server that the settings name; without one mail is off. */
@Component
class MailServer {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;

    private final boolean on;
    private final String from;
    private final JavaMailSender sender;

    MailServer(Environment settings) {
        this.on = !settings.getProperty("homespine.mail-host", "").isEmpty();
        this.from = settings.getProperty("homespine.mail-from", "");
        this.sender = sender(settings);
    }

    boolean isOn() {
        return on;
    }

    /** Hands over one mail and waits for the answer; what fails is an answer too, never an exception. */
    MailAnswer deliver(WaitingMail mail) {
        try {
            sender.send(message(mail));
            return new MailAnswer.Taken();
        } catch (MailSendException e) {
            // Without a failed message only the goodbye went wrong: the server has the mail.
            return e.getFailedMessages().isEmpty() ? new MailAnswer.Taken() : answer(e.getMessageExceptions()[0]);
        } catch (MessagingException | RuntimeException e) {
            return answer(e);
        }
    }

    private MimeMessage message(WaitingMail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(mail.address());
        parts.setSubject(mail.subject());
        parts.setText(mail.text());
        // The same each time, so that mailboxes can drop the second copy of a mail that was sent twice.
        message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.indexOf('@')) + ">");
        // RFC 3834: nobody's notice of absence answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        letStop(message, mail.stop());
        return message;
    }

    /** RFC 8058 lets a mailbox stop a mail by one click over https only; a page to look at may be anywhere (RFC 2369). */
    private static void letStop(MimeMessage message, @Nullable String stop) throws MessagingException {
        if (stop == null) {
            return;
        }
        message.setHeader("List-Unsubscribe", "<" + stop + ">");
        if (stop.startsWith("https:")) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MailAnswer answer(Exception failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof SMTPAddressFailedException address) {
                String code = Integer.toString(address.getReturnCode());
                return code.startsWith("5") ? new MailAnswer.Never(code) : new MailAnswer.NotNow(code);
            }
        }
        for (Throwable cause : causes(failure)) {
            if (cause instanceof AddressException) {
                return new MailAnswer.Never(name(cause));
            }
            if (cause instanceof SMTPSendFailedException sending && sending.getReturnCode() >= 100) {
                return new MailAnswer.NotNow(Integer.toString(sending.getReturnCode()));
            }
        }
        return new MailAnswer.NotNow(name(causes(failure).getLast()));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static String name(Throwable failure) {
        return failure.getClass().getName().replaceFirst(".*\\.", "");
    }

    private static JavaMailSender sender(Environment settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.getProperty("homespine.mail-host", ""));
        sender.setPort(settings.getProperty("homespine.mail-port", Integer.class, 587));
        String user = settings.getProperty("homespine.mail-user", "");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(settings.getProperty("homespine.mail-password", ""));
        }
        Properties smtp = sender.getJavaMailProperties();
        smtp.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        smtp.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        smtp.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        smtp.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        encrypt(smtp, settings.getProperty("homespine.mail-tls", "starttls"));
        return sender;
    }

    /** With starttls the server has to offer it: a connection never falls back to one that anybody can read. */
    private static void encrypt(Properties smtp, String tls) {
        smtp.put("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
        smtp.put("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        smtp.put("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    }
}
