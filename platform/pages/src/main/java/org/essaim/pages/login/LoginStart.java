package org.essaim.pages.login;

import org.essaim.pages.PageController;
import org.essaim.web.identity.PublicOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a login begins, once the provider has been seen to answer. */
@PageController
class LoginStart {

    static final String PATH = "/login/start";

    private static final Logger LOG = LoggerFactory.getLogger(LoginStart.class);

    private final ProviderClient provider;

    LoginStart(ProviderClient provider) {
        this.provider = provider;
    }

    /** On to the provider, or back with a sentence where it is away. */
    @PublicOperation
    @GetMapping(PATH)
    String start() {
        try {
            return provider.findByRegistrationId(ProviderClient.ID) == null
                    ? "redirect:/login?why=away"
                    : "redirect:/oauth2/authorization/" + ProviderClient.ID;
        } catch (RuntimeException away) {
            LOG.warn("the provider of logins does not answer: {}", away.toString());
            return "redirect:/login?why=away";
        }
    }
}
