/** People log in at their provider and have a session here; no token reaches a browser. */
package org.essaim.pages.login;
