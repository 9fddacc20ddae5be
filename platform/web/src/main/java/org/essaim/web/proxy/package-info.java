/** What stands between browsers and a service, and whose word on a request counts. */
package org.essaim.web.proxy;
