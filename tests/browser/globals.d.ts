// What `page.evaluate` finds in a ClientPage.
declare const api: typeof import('@webcontainer/api');
declare const container: import('@webcontainer/api').WebContainer;
