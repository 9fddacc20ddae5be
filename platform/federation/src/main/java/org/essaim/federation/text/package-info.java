/** Free texts of a service (R100): kept with the command, joined when read, redacted for ever. */
package org.essaim.federation.text;
