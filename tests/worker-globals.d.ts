// Tests are checked with the page's globals; sources of workers that they import name two more types.
declare type WorkerNavigator = Navigator;
declare type WorkerLocation = Location;
