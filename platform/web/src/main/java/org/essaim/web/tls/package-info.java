/** Nothing that a token could be read from leaves this machine in plain text (decision 0066). */
package org.essaim.web.tls;
