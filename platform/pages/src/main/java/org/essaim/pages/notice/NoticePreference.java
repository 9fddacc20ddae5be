package org.essaim.pages.notice;

import org.essaim.contract.InvalidValueException;

/**
 * How somebody wants to be notified of what waits for them.
 *
 * @param address null where nothing is mailed: no address is kept that is not needed
 * @param language of mails and of the calendar
 */
public record NoticePreference(Channel channel, MailAddress address, Language language) {

    /** Of whoever never chose: nobody is written to who did not ask. */
    public static final NoticePreference DEFAULT =
            new NoticePreference(Channel.PAGE, null, Language.FRENCH);

    /**
     * @throws InvalidValueException where mails are wanted, and no address is given
     */
    public NoticePreference {
        if (channel == Channel.PAGE) {
            address = null;
        } else if (address == null) {
            throw new InvalidValueException(MailAddress.class, "mail-address-missing");
        }
    }
}
