/** What is sent to other programs when something happens here, and how they know it is ours. */
package org.essaim.incubator.webhook.domain;
