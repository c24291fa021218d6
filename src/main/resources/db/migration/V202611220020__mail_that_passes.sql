-- A mail may have its time: after it, nobody is helped by it any more. And it may say where its reader can stop such mails;
-- whoever has that address can, so it is kept no longer than the text.
alter table mail add column not_after timestamptz;
alter table mail add column stop text check (length(stop) <= 420 and stop !~ '[[:space:][:cntrl:]<>]');
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check check (status in ('WAITING', 'SENT', 'DEAD', 'LATE'));
alter table mail add constraint mail_gone_check check (status not in ('SENT', 'LATE') or (text = '' and stop is null));
