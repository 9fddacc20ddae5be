package org.essaim.pages.notice;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How somebody wants to hear of what waits for them (R63), and the address of their calendar. */
@PageController
class NoticePage {

    private final NoticePreferences preferences;
    private final NoticeSource source;
    private final Options options;

    NoticePage(NoticePreferences preferences, NoticeSource source, Options options) {
        this.preferences = preferences;
        this.source = source;
        this.options = options;
    }

    /** One choice for all notices. */
    @Members
    @GetMapping("/me/notices")
    String notices(Caller caller, HttpServletRequest request, Model model) {
        NoticePreference preference = preferences.of(caller.person());
        model.addAttribute("preference", preference);
        model.addAttribute("lastDay", source.lastDay(caller.person()).orElse(null));
        model.addAttribute(
                "site", ServletUriComponentsBuilder.fromContextPath(request).toUriString());
        model.addAttribute("channels", options.of("notice.channel", Channel.values()));
        return "notice/notices";
    }
}
