package org.essaim.micro.notice.automation;

import org.essaim.contract.PersonId;
import org.essaim.micro.notice.domain.Channel;
import org.essaim.micro.notice.domain.Language;
import org.essaim.micro.notice.domain.MailAddress;

/** Somebody who asked for mails. */
record Recipient(PersonId person, Channel channel, MailAddress address, Language language) {}
