package org.essaim.pages.notice;

import org.essaim.contract.PersonId;

/** Somebody who asked for mails. */
record Recipient(PersonId person, Channel channel, MailAddress address, Language language) {}
