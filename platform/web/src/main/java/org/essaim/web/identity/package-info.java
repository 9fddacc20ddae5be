/** Authentication of callers by the tokens of any OpenID Connect provider, and authorization. */
package org.essaim.web.identity;
