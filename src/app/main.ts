// What happens when the page opens: styles, state, the page, the container.
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@xterm/xterm/css/xterm.css';
import './style/tokens.css';
import './style/base.css';
import './style/editor.css';
import './style/prose.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { firstScreen } from './layout/first-screen.ts';
import { Player } from './player.svelte.ts';

const player = new Player();
const target = document.getElementById('app');
if (!target) throw new Error('The page has no element #app');
mount(App, { target, props: { player } });
void player.library.loadList();
void firstScreen(player.route.place).then(() => player.boot());
