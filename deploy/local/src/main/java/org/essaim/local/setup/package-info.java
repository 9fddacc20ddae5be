/** What the launcher takes from the machine it runs on. */
package org.essaim.local.setup;
