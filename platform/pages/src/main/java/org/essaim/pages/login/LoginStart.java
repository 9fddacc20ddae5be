package org.essaim.pages.login;

import org.essaim.pages.PageController;
import org.essaim.web.identity.PublicOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a login begins, once the provider has been seen to answer. */
@PageController
class LoginStart {

    static final String PATH = "/login/start";

    private static final Logger LOG = LoggerFactory.getLogger(LoginStart.class);

    private final ProviderClient provider;

    LoginStart(ProviderClient provider) {
        this.provider = provider;
    }

    /**
     * On to the provider, or back with a sentence where it is away.
     *
     * @param number of the provider, from 0; where there are several, people choose one first
     */
    @PublicOperation
    @GetMapping(PATH)
    String start(@RequestParam(name = "provider", required = false) Integer number) {
        if (number == null && provider.names().size() > 1) {
            return "redirect:/login";
        }
        String id = ProviderClient.id(number == null ? 0 : number);
        try {
            return provider.findByRegistrationId(id) == null
                    ? "redirect:/login?why=away"
                    : "redirect:/oauth2/authorization/" + id;
        } catch (RuntimeException away) {
            LOG.warn("the provider of logins does not answer: {}", away.toString());
            return "redirect:/login?why=away";
        }
    }
}
