/** Starts the window: connects to the core and shows the app. */
import './api/prepare-zod.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/recipes.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { connect } from './api/connect.ts';
import { keepComposition } from './ui/field-keys.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

keepComposition(window);
mount(App, { target, props: { connection: await connect() } });
