/** What the launcher gets from the machine it runs on. */
package org.essaim.local.setup;
