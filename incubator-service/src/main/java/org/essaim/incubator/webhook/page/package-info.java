/** What is sent to other programs, on pages. */
package org.essaim.incubator.webhook.page;
