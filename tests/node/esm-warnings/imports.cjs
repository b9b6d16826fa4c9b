import 'invalid';
