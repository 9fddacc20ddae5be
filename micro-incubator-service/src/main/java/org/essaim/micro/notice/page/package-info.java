/** By which way people are notified, on a page. */
package org.essaim.micro.notice.page;
